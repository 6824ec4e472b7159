BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall/stock/set");
request.addApiParameter("tags", "[\"a\",\"b\"]");
request.addApiParameter("shelf", "{\"rows\":[{\"sku\":\"1\"},{\"sku\":\"1\"}]}");
request.addApiParameter("plain", "{\"zebra\":\"\u88D9\u5B50\",\"amount\":12,\"fresh\":true,\"boxes\":[{\"weight\":1.5}]}");
BazaarResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
