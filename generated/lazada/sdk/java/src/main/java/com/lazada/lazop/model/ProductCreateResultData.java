package com.lazada.lazop.model;

import com.lazada.lazop.ApiObject;
import com.lazada.lazop.internal.Convert;
import java.util.List;
import java.util.Map;

/** A part of the answer to a call of <code>/product/create</code>. */
public final class ProductCreateResultData extends ApiObject {
    /**
     * Wraps what came.
     *
     * @param fields values by documented name
     */
    public ProductCreateResultData(Map<String, Object> fields) {
        super(fields);
    }

    /**
     * Gives <code>item_id</code>.
     *
     * <p>The product's id.
     *
     * @return the value, or {@code null}
     */
    public Long getItemId() {
        return Convert.integer(value("item_id"));
    }

    /**
     * Gives <code>sku_list</code>.
     *
     * <p>Its SKUs.
     *
     * <p>Example: <code>[&#123;"seller_sku":"","sku_id":""&#125;]</code>
     *
     * @return the list, empty where there is none
     */
    public List<ProductCreateResultDataSkuList> getSkuList() {
        return Convert.list(value("sku_list"), item -> Convert.object(item, ProductCreateResultDataSkuList::new));
    }
}
