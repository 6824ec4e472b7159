package com.taobao.tw.iop.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/** Numbers as plain decimal text: no exponent, no group marks, no digit lost and none invented. */
final class Numbers {
    private static final RoundingMode[] NEAREST_FIRST = {
        RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR
    };
    private static final int MOST_DIGITS_OF_A_DOUBLE = 17;

    private Numbers() {}

    /**
     * Writes a number.
     *
     * @param number the number
     * @return its text
     * @throws IllegalArgumentException if the number is not finite or of an unknown kind
     */
    static String text(Number number) {
        if (number instanceof BigDecimal) {
            return ((BigDecimal) number).toPlainString();
        }
        if (number instanceof Double) {
            return fraction(number.doubleValue(), d -> d.doubleValue() == number.doubleValue());
        }
        if (number instanceof Float) {
            return fraction(number.doubleValue(), d -> d.floatValue() == number.floatValue());
        }
        if (isInteger(number)) {
            return number.toString();
        }
        throw new IllegalArgumentException("a number of type " + number.getClass().getName() + " has no exact text");
    }

    private static boolean isInteger(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof BigInteger
                || number instanceof Short
                || number instanceof Byte;
    }

    /** The shortest text that reads back as the same number; {@code Double.toString} gives it only from Java 19 on. */
    private static String fraction(double value, Predicate<BigDecimal> same) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a number that is not finite has no text");
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS_OF_A_DOUBLE; digits++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal candidate = exact.round(new MathContext(digits, mode));
                if (same.test(candidate)) {
                    return plain(candidate);
                }
            }
        }
        return plain(exact.round(new MathContext(MOST_DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
