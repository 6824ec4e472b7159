LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/order/reverse/cancel/create");
request.addApiParameter("order_id", "300012345678901234");
request.addApiParameter("order_item_id_list", "[300012345678905678, 300012345678905679]");
request.addApiParameter("reason_id", "10000145");
LazopResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
