LazopClient client = new LazopClient(url, appkey, appSecret);
LazopRequest request = new LazopRequest();
request.setApiName("/logistics/tracking/notify");
request.addApiParameter("tracking_number", "LXST-TH-0001234567");
request.addApiParameter("status", "in_transit");
LazopResponse response = client.execute(request);
System.out.println(response.getBody());
Thread.sleep(10);
