/** What the documented calls of Taobao Taiwan take and give. */
package com.taobao.tw.iop.model;
