"""sdkforge: SDKs and documentation samples for signed-gateway APIs, from one spec."""
