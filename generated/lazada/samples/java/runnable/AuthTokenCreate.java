LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/auth/token/create");
request.addApiParameter("code", "0_100132_Fm3tGq8LxJt7dZ2a");
LazopResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
