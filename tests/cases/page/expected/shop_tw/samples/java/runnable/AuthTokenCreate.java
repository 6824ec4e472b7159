IopClient client = new IopClientImpl(UrlConstants.API_GATEWAY_URL_TW, appkey, appSecret);
IopRequest request = new IopRequest();
request.setApiName("/auth/token/create");
request.addApiParameter("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91");
IopResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
