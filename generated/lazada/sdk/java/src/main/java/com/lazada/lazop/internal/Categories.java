package com.lazada.lazop.internal;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import com.lazada.lazop.ApiException;
import com.lazada.lazop.BusinessException;
import com.lazada.lazop.InvalidParameterException;
import com.lazada.lazop.PermissionDeniedException;
import com.lazada.lazop.PlatformException;
import com.lazada.lazop.ProviderException;
import com.lazada.lazop.RateLimitException;
import com.lazada.lazop.SignatureException;
import com.lazada.lazop.TokenException;

/** The kinds of error, by what a caller can do about them. */
final class Categories {
    static final String SIGNATURE = "signature";
    static final String RATE_LIMIT = "rate_limit";
    static final String PROVIDER = "provider";
    static final String PLATFORM = "platform";
    static final String BUSINESS = "business";

    private static final Map<String, String> BY_TYPE = Map.of("ISV", BUSINESS, "ISP", PROVIDER, "SYSTEM", PLATFORM);
    private static final Map<String, Function<Failure, ApiException>> EXCEPTIONS = Map.of(
            SIGNATURE, SignatureException::new,
            "token", TokenException::new,
            "permission", PermissionDeniedException::new,
            RATE_LIMIT, RateLimitException::new,
            "invalid_parameter", InvalidParameterException::new,
            BUSINESS, BusinessException::new,
            PROVIDER, ProviderException::new,
            PLATFORM, PlatformException::new);

    private Categories() {}

    /** Finds the kind of an error by its type; {@code null} where that does not tell. */
    static String ofType(String type) {
        return type == null ? null : BY_TYPE.get(type.toUpperCase(Locale.ROOT));
    }

    static ApiException exception(String category, Failure failure) {
        return category == null
                ? new ApiException(failure)
                : EXCEPTIONS.getOrDefault(category, ApiException::new).apply(failure);
    }
}
