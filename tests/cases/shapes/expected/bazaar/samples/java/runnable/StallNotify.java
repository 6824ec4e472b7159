BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall/notify");
request.addApiParameter("event", "opened");
BazaarResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
