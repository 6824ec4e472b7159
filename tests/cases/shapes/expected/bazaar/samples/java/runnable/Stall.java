BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall");
request.setHttpMethod("GET");
BazaarResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
