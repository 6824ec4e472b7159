BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall/list");
request.setHttpMethod("GET");
request.addApiParameter("page", "1");
request.addApiParameter("class", "fish");
BazaarResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
