LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/product/price/update");
request.addApiParameter("skus", "[{\"seller_sku\": \"TEA-01\", \"sale_price\": 14.00}, {\"seller_sku\": \"TEA-02\", \"active\": false}]");
LazopResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
