package com.lazada.lazop.model;

import com.lazada.lazop.ApiInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call of <code>/image/upload</code> takes: Upload an image. */
public final class ImageUploadRequest extends ApiInput {
    private ImageUploadRequest(Map<String, Object> fields) {
        super(fields, "image");
    }

    /**
     * Starts with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the values. */
    public static final class Builder {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Sets <code>image</code>.
         *
         * <p>The picture, JPEG or PNG, of at most one mebibyte.
         *
         * <p>Limit: max_length <code>1048576</code>.
         *
         * <p>Example: <code>binary</code>
         *
         * @param value the value; it is required
         * @return this builder
         */
        public Builder image(com.lazada.lazop.FileItem value) {
            fields.put("image", value);
            return this;
        }

        /**
         * Finishes.
         *
         * @return what was set
         * @throws com.lazada.lazop.RequestException if something required is missing
         */
        public ImageUploadRequest build() {
            return new ImageUploadRequest(fields);
        }
    }
}
