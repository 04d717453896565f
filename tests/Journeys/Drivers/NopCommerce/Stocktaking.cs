using System.Globalization;

namespace Encore.Journeys.Drivers.NopCommerce;

/// <summary>Prepares a copied store for the stories, before it is started: one product that costs 10.00 and nothing else, no discounts of the store's own, no waiting between orders.</summary>
internal sealed class Stocktaking(CopiedDatabase database)
{
    private const string SimpleProduct = """
        SELECT product."Id" FROM "Product" product
        WHERE product."Published" AND NOT product."Deleted" AND product."VisibleIndividually" AND product."ProductTypeId" = 5 AND product."VendorId" = 0
          AND NOT product."IsGiftCard" AND NOT product."IsRental" AND NOT product."IsDownload" AND NOT product."IsRecurring" AND NOT product."RequireOtherProducts"
          AND NOT EXISTS (SELECT 1 FROM "Product_ProductAttribute_Mapping" attribute WHERE attribute."ProductId" = product."Id")
        ORDER BY product."Id" LIMIT 1
        """;

    private const string Unit = """
        UPDATE "Product" SET "Price" = 10, "CustomerEntersPrice" = false, "CallForPrice" = false, "IsTaxExempt" = true,
          "IsShipEnabled" = true, "IsFreeShipping" = true, "AdditionalShippingCharge" = 0, "ManageInventoryMethodId" = 0,
          "OrderMinimumQuantity" = 1, "OrderMaximumQuantity" = 10000, "AllowedQuantities" = NULL, "DisableBuyButton" = false,
          "AvailableStartDateTimeUtc" = NULL, "AvailableEndDateTimeUtc" = NULL, "SubjectToAcl" = false, "LimitedToStores" = false, "AllowCustomerReviews" = true
        WHERE "Id" = $1
        """;

    private const string NoDiscounts = """
        UPDATE "Discount" SET "IsActive" = false
        WHERE "Id" NOT IN (SELECT "DiscountId" FROM "DiscountRequirement" WHERE "DiscountRequirementRuleSystemName" = $1)
        """;

    private const string Here = """
        UPDATE "Store" SET "Url" = $1, "Hosts" = $2, "SslEnabled" = false
        WHERE "Id" = (SELECT "Id" FROM "Store" ORDER BY "DisplayOrder", "Id" LIMIT 1)
        """;

    private const string PathOfProduct = """SELECT '/' || "Slug"::text FROM "UrlRecord" WHERE "EntityName" = 'Product' AND "EntityId" = $1 AND "IsActive" AND "LanguageId" = 0""";

    private const string StateToLiveIn = """
        SELECT state."Id" FROM "StateProvince" state JOIN "Country" country ON country."Id" = state."CountryId"
        WHERE state."Published" AND country."Published" AND country."AllowsBilling" AND country."AllowsShipping" ORDER BY state."Id" LIMIT 1
        """;

    private const string PrimaryCurrency = """
        SELECT currency."CurrencyCode"::text FROM "Currency" currency
        WHERE currency."Id"::text = (SELECT "Value"::text FROM "Setting" WHERE "Name" = 'currencysettings.primarystorecurrencyid' AND "StoreId" = 0)
        """;

    private static readonly (string Name, string Value)[] Settings =
    [
        ("ordersettings.minimumorderplacementinterval", "0"),
        ("ordersettings.minordersubtotalamount", "0"),
        ("ordersettings.minordertotalamount", "0"),
        ("ordersettings.onepagecheckoutenabled", "True"),
        ("ordersettings.checkoutdisabled", "False"),
        ("ordersettings.termsofserviceonshoppingcartpage", "False"),
        ("ordersettings.termsofserviceonorderconfirmpage", "False"),
        ("catalogsettings.productreviewsmustbeapproved", "True"),
        ("catalogsettings.productreviewpossibleonlyafterpurchasing", "False"),
        ("customersettings.userregistrationtype", "Standard"),
        ("captchasettings.enabled", "False"),
    ];

    /// <param name="address">Where the store will listen.</param>
    public async Task<Inventory> PrepareAsync(Uri address)
    {
        await database.ChangeAsync(Here, address.ToString(), address.Authority);
        await database.ChangeAsync(NoDiscounts, PluginInstallation.SystemName);
        await database.ChangeAsync("""UPDATE "CheckoutAttribute" SET "IsRequired" = false""");
        foreach (var (name, value) in Settings)
        {
            await database.ChangeAsync("""DELETE FROM "Setting" WHERE "Name" = $1""", name);
            await database.ChangeAsync("""INSERT INTO "Setting" ("Name", "Value", "StoreId") VALUES ($1, $2, 0)""", name, value);
        }

        var product = await database.ReadAsync<int>(SimpleProduct);
        await database.ChangeAsync(Unit, product);
        await database.ChangeAsync("""DELETE FROM "TierPrice" WHERE "ProductId" = $1""", product);
        var state = await database.ReadAsync<int>(StateToLiveIn);
        return new(
            product.ToString(CultureInfo.InvariantCulture),
            await database.ReadAsync<string>(PathOfProduct, product),
            (await database.ReadAsync<int>("""SELECT "CountryId" FROM "StateProvince" WHERE "Id" = $1""", state)).ToString(CultureInfo.InvariantCulture),
            state.ToString(CultureInfo.InvariantCulture),
            await database.ReadAsync<string>(PrimaryCurrency));
    }
}
