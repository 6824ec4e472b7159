package sdkforge_module.internal;

import java.util.Set;

/** How an answer with a success code says that the business failed. */
final class BusinessFailure {
    private final String field;
    private final String code;
    private final String message;
    private final Set<String> values;

    BusinessFailure(String field, String code, String message, Set<String> values) {
        this.field = field;
        this.code = code;
        this.message = message;
        this.values = values;
    }

    boolean isIn(Envelope envelope) {
        String value = at(envelope, field);
        return value != null && values.contains(value);
    }

    /** Gives the failure's code, or the answer's where the failure has none. */
    String code(Envelope envelope) {
        String own = at(envelope, code);
        return own == null ? envelope.code() : own;
    }

    /** Gives the failure's message, or the answer's where the failure has none. */
    String message(Envelope envelope) {
        String own = at(envelope, message);
        return own == null ? envelope.message() : own;
    }

    private static String at(Envelope envelope, String path) {
        return path == null ? null : Convert.text(Convert.at(envelope.fields(), path));
    }
}
