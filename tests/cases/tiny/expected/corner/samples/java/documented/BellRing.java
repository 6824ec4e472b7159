CornerClient client = new CornerClient(url, appkey, appSecret);
CornerRequest request = new CornerRequest();
request.setApiName("/bell/ring");
request.addApiParameter("times", "3");
CornerResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
