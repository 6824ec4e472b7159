package com.taobao.tw.iop;

import java.io.IOException;

/**
 * Carries one signed call to a gateway and its answer back.
 *
 * <p>The SDK brings one that stands on {@code java.net.http}. Another can be given to the client: a stub for
 * tests, or one over a different HTTP library. It must be safe for use by many threads.
 */
@FunctionalInterface
public interface Transport {
    /**
     * Sends a call once. Repeating is not its business, nor is following redirects.
     *
     * @param call what to send
     * @return what came back, whatever its status
     * @throws IOException if no answer came; a {@link java.net.ConnectException} says that nothing was sent
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    HttpAnswer send(HttpCall call) throws IOException, InterruptedException;
}
