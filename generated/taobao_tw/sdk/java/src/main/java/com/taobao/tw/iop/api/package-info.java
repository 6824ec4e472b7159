/** The documented calls of Taobao Taiwan, a method for each. */
package com.taobao.tw.iop.api;
