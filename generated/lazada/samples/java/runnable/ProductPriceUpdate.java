LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/product/price/update");
request.addApiParameter("skus", "[{\"seller_sku\":\"TEA-01\",\"sale_price\":\"15.50\",\"active\":true,\"stock\":[{\"warehouse\":\"dropshipping\",\"quantity\":12}]}]");
request.addApiParameter("note", "Mid-year sale, don't repeat:\t\"half\" price");
LazopResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
