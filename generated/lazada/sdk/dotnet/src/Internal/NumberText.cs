using System;
using System.Globalization;
using System.Numerics;

namespace Lazada.Lazop.Internal
{
    /// <summary>Numbers as plain decimal text: exact, without exponent, the same in every culture.</summary>
    internal static class NumberText
    {
        private const int DigitsOfDouble = 17;
        private const int DigitsOfSingle = 9;

        /// <summary>The text of a number. Throws where the value has no text, or is not finite.</summary>
        internal static string Of(string name, object value)
        {
            if (value is double number)
            {
                return OfFloating(name, number, DigitsOfDouble, text => Parse(text).Equals(number));
            }
            if (value is float single)
            {
                return OfFloating(name, single, DigitsOfSingle, text => ((float)Parse(text)).Equals(single));
            }
            bool isExact = value is int || value is long || value is decimal || value is short || value is byte
                || value is uint || value is ulong || value is ushort || value is sbyte || value is BigInteger;
            if (!isExact)
            {
                throw ParameterText.Refused(name, $"is a {value.GetType().Name}, which has no text form");
            }
            return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
        }

        private static string OfFloating(string name, double number, int mostDigits, Predicate<string> readsBack)
        {
            if (double.IsNaN(number) || double.IsInfinity(number))
            {
                throw ParameterText.Refused(name, "is not a finite number");
            }
            for (int digits = 1; digits < mostDigits; digits++)
            {
                string text = Format(number, digits);
                if (readsBack(text))
                {
                    return Plain(text);
                }
            }
            return Plain(Format(number, mostDigits));
        }

        private static string Format(double number, int digits)
        {
            return number.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        private static double Parse(string text)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                ? number
                : double.NaN;
        }

        /// <summary>Writes `-1.25E+003` without its exponent.</summary>
        private static string Plain(string scientific)
        {
            string sign = scientific.StartsWith("-", StringComparison.Ordinal) ? "-" : string.Empty;
            int exponentAt = scientific.IndexOf('E');
            int exponent = int.Parse(
                scientific.Substring(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            string digits = scientific.Substring(sign.Length, exponentAt - sign.Length).Replace(".", string.Empty);
            int point = exponent + 1;
            if (point <= 0)
            {
                return sign + "0." + new string('0', -point) + digits;
            }
            if (digits.Length <= point)
            {
                return sign + digits.PadRight(point, '0');
            }
            return sign + digits.Substring(0, point) + "." + digits.Substring(point);
        }
    }
}
