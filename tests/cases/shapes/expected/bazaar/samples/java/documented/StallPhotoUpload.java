BazaarClient client = new BazaarClient(url, appkey, appSecret);
BazaarRequest request = new BazaarRequest();
request.setApiName("/stall/photo/upload");
request.addApiParameter("stall_id", "7");
request.addFileParameter("photo",new FileItem("/Users/D ocuments/book.jpg"));
BazaarResponse response = client.execute(request, accessToken);
System.out.println(response.getBody());
Thread.sleep(10);
