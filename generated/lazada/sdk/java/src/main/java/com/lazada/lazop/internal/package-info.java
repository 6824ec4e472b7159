/** How the SDK works inside. Nothing here is meant for use from outside: it may change with any version. */
package com.lazada.lazop.internal;
