package com.lazada.lazop.model;

import com.lazada.lazop.ApiResult;
import com.lazada.lazop.internal.Convert;
import com.lazada.lazop.internal.Envelope;

/** The answer to a call of <code>/image/upload</code>: Upload an image. */
public final class ImageUploadResult extends ApiResult {
    /**
     * Reads an answer.
     *
     * @param envelope the answer
     * @hidden
     */
    public ImageUploadResult(Envelope envelope) {
        super(envelope);
    }

    /**
     * Gives <code>data</code>.
     *
     * <p>What was stored.
     *
     * <p>Example: <code>&#123;"image":&#123;"url":"","hash_code":""&#125;&#125;</code>
     *
     * @return the value, or {@code null}
     */
    public ImageUploadResultData getData() {
        return Convert.object(value("data"), ImageUploadResultData::new);
    }
}
