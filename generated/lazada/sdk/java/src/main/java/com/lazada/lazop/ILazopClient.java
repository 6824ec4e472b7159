package com.lazada.lazop;

import com.lazada.lazop.api.AuthApi;
import com.lazada.lazop.api.ImageApi;
import com.lazada.lazop.api.OrderApi;
import com.lazada.lazop.api.OrdersApi;
import com.lazada.lazop.api.ProductApi;
import com.lazada.lazop.api.SellerApi;

/**
 * A way to Lazada: any call by its name, and every documented call by a method.
 *
 * <p>Safe for use by many threads.
 */
public interface ILazopClient extends AutoCloseable {
    /**
     * Makes a call without an access token.
     *
     * @param request the call
     * @return the gateway's answer, be it a success or an error
     * @throws SdkException if no answer came, or the request cannot be sent
     */
    LazopResponse execute(LazopRequest request);

    /**
     * Makes a call.
     *
     * @param request the call
     * @param accessToken the seller's access token, or {@code null}
     * @return the gateway's answer, be it a success or an error
     * @throws SdkException if no answer came, or the request cannot be sent
     */
    LazopResponse execute(LazopRequest request, String accessToken);

    /**
     * Exchanges the code of an authorization for tokens, and puts them into the token store, from where typed calls
     * take them.
     *
     * @param code what the platform gave when the seller authorised the app; it can be used once
     * @throws SdkException if the gateway refused the code, or no answer came
     */
    void authorize(String code);

    /**
     * Gives the calls under <code>/auth</code>.
     *
     * @return the calls
     */
    AuthApi auth();

    /**
     * Gives the calls under <code>/image</code>.
     *
     * @return the calls
     */
    ImageApi image();

    /**
     * Gives the calls under <code>/order</code>.
     *
     * @return the calls
     */
    OrderApi order();

    /**
     * Gives the calls under <code>/orders</code>.
     *
     * @return the calls
     */
    OrdersApi orders();

    /**
     * Gives the calls under <code>/product</code>.
     *
     * @return the calls
     */
    ProductApi product();

    /**
     * Gives the calls under <code>/seller</code>.
     *
     * @return the calls
     */
    SellerApi seller();

    /** Closes the connections; calls made after it are refused. */
    @Override
    void close();
}
