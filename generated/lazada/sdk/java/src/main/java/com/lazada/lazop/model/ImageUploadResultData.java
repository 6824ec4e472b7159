package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.Map;

/** A part of the answer to a call of <code>/image/upload</code>. */
public final class ImageUploadResultData extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public ImageUploadResultData(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>image</code>.
     *
     * <p>The picture.
     *
     * <p>Example: <code>&#123;"url":"","hash_code":""&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public ImageUploadResultDataImage getImage() {
        return Convert.object(value("image"), ImageUploadResultDataImage::new);
    }
}
