package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/image/upload</code>. */
public final class ImageUploadResultDataImage extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public ImageUploadResultDataImage(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>url</code>.
     *
     * <p>Its address.
     *
     * @return the value, or {@code null}
     */
    public String getUrl() {
        return Convert.text(value("url"));
    }

    /**
     * Gives <code>hash_code</code>.
     *
     * <p>Its fingerprint.
     *
     * @return the value, or {@code null}
     */
    public String getHashCode() {
        return Convert.text(value("hash_code"));
    }
}
