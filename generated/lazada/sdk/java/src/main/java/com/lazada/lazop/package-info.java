/**
 * The SDK of Lazada.
 *
 * <p>{@link com.lazada.lazop.LazopClient} is where to start.
 */
package com.lazada.lazop;
