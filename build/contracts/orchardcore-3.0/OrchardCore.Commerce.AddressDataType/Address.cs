namespace OrchardCore.Commerce.AddressDataType;

public class Address;
