BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall/open");
request.addApiParameter("stall_id", "9007199254740993");
request.addApiParameter("night", "true");
BazaarResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
