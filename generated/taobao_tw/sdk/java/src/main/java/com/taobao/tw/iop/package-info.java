/**
 * The SDK of Taobao Taiwan.
 *
 * <p>{@link com.taobao.tw.iop.IopClientImpl} is where to start.
 */
package com.taobao.tw.iop;
