/** What the documented calls of Lazada take and give. */
package com.lazada.lazop.model;
