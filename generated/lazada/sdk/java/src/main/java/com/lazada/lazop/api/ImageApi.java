package com.lazada.lazop.api;

import com.lazada.lazop.CallOptions;
import com.lazada.lazop.SdkException;
import com.lazada.lazop.internal.Endpoint;
import com.lazada.lazop.internal.Gateway;
import com.lazada.lazop.model.ImageUploadRequest;
import com.lazada.lazop.model.ImageUploadResult;
import java.util.function.Consumer;

/** The calls under <code>/image</code>. */
public final class ImageApi {
    private static final Endpoint IMAGE_UPLOAD = Endpoint.of("/image/upload", "POST")
            .withToken()
            .build();

    private final Gateway gateway;

    /**
     * Opens the calls.
     *
     * @param gateway the way to the gateway
     * @hidden
     */
    public ImageApi(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * Upload an image.
     *
     * <p>Stores a picture and gives its address, for use in products.
     *
     * <p>Calls <code>/image/upload</code>.
     *
     * @param request the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ImageUploadResult upload(ImageUploadRequest request) {
        return upload(request, CallOptions.none());
    }

    /**
     * Upload an image.
     *
     * <p>Stores a picture and gives its address, for use in products.
     *
     * <p>Calls <code>/image/upload</code>.
     *
     * @param request sets the parameters
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ImageUploadResult upload(Consumer<ImageUploadRequest.Builder> request) {
        ImageUploadRequest.Builder builder = ImageUploadRequest.builder();
        request.accept(builder);
        return upload(builder.build());
    }

    /**
     * Upload an image.
     *
     * <p>Stores a picture and gives its address, for use in products.
     *
     * <p>Calls <code>/image/upload</code>.
     *
     * @param request the parameters
     * @param options what this call does otherwise than its client
     * @return the answer
     * @throws SdkException if the call fails
     */
    public ImageUploadResult upload(ImageUploadRequest request, CallOptions options) {
        return new ImageUploadResult(gateway.call(IMAGE_UPLOAD, request, options));
    }
}
