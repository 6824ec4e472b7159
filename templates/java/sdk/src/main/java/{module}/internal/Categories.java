package sdkforge_module.internal;

import java.util.Map;
import java.util.function.Function;
import sdkforge_module.ApiException;
import sdkforge_module.BusinessException;
import sdkforge_module.InvalidParameterException;
import sdkforge_module.PermissionDeniedException;
import sdkforge_module.PlatformException;
import sdkforge_module.ProviderException;
import sdkforge_module.RateLimitException;
import sdkforge_module.SignatureException;
import sdkforge_module.TokenException;

/** The kinds of error, by what a caller can do about them. */
final class Categories {
    static final String SIGNATURE = "signature";
    static final String RATE_LIMIT = "rate_limit";
    static final String PROVIDER = "provider";
    static final String PLATFORM = "platform";

    private static final Map<String, String> BY_TYPE = Map.of("ISP", PROVIDER, "SYSTEM", PLATFORM);
    private static final Map<String, Function<Failure, ApiException>> EXCEPTIONS = Map.of(
            SIGNATURE, SignatureException::new,
            "token", TokenException::new,
            "permission", PermissionDeniedException::new,
            RATE_LIMIT, RateLimitException::new,
            "invalid_parameter", InvalidParameterException::new,
            "business", BusinessException::new,
            PROVIDER, ProviderException::new,
            PLATFORM, PlatformException::new);

    private Categories() {}

    /**
     * Finds the kind of an error answer.
     *
     * @param known what the documentation says of its code, or {@code null}
     * @param type the answer's type, or {@code null}
     * @return the kind, or {@code null} where nothing tells
     */
    static String of(KnownError known, String type) {
        if (known != null && known.category() != null) {
            return known.category();
        }
        return type == null ? null : BY_TYPE.get(type);
    }

    static ApiException exception(String category, Failure failure) {
        return category == null
                ? new ApiException(failure)
                : EXCEPTIONS.getOrDefault(category, ApiException::new).apply(failure);
    }
}
