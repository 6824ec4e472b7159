LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/auth/token/refresh");
request.addApiParameter("refresh_token", "50001100a10fakefakefakefakefakefakefake5e4d3c2b1");
LazopResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
