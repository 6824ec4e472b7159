package com.taobao.tw.iop;

import com.taobao.tw.iop.api.AuthApi;

/**
 * A way to Taobao Taiwan: any call by its name, and every documented call by a method.
 *
 * <p>Safe for use by many threads.
 */
public interface IopClient extends AutoCloseable {
    /**
     * Makes a call without an access token.
     *
     * @param request the call
     * @return the gateway's answer, be it a success or an error
     * @throws SdkException if no answer came, or the request cannot be sent
     */
    IopResponse execute(IopRequest request);

    /**
     * Makes a call.
     *
     * @param request the call
     * @param accessToken the seller's access token, or {@code null}
     * @return the gateway's answer, be it a success or an error
     * @throws SdkException if no answer came, or the request cannot be sent
     */
    IopResponse execute(IopRequest request, String accessToken);

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

    /** Closes the connections; calls made after it are refused. */
    @Override
    void close();
}
