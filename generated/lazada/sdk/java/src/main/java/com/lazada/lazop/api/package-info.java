/** The documented calls of Lazada, a method for each. */
package com.lazada.lazop.api;
