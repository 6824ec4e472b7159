LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/seller/policy/get");
request.addApiParameter("country", "th");
LazopResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
