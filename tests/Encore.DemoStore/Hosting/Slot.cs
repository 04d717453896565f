namespace Encore.DemoStore.Hosting;

/// <summary>Places on the shop's pages that are kept free for others.</summary>
public enum Slot
{
    /// <summary>In the head element of every page.</summary>
    Head,

    /// <summary>At the end of the body of every page.</summary>
    BodyEnd,

    /// <summary>Beside the account link in the header, on every page.</summary>
    Account,

    /// <summary>Below the hero of the home page.</summary>
    Home,

    /// <summary>Below the price of a product.</summary>
    ProductPrice,

    /// <summary>Above the form for a review.</summary>
    ReviewForm,

    /// <summary>Below an approved review.</summary>
    Review,

    /// <summary>Below what the shopper's own review has come to.</summary>
    OwnReview,

    /// <summary>In the cart's summary, above the way to the checkout.</summary>
    Cart,

    /// <summary>In the last step of the checkout, above the button that buys.</summary>
    Checkout,

    /// <summary>On the confirmation of an order.</summary>
    OrderThanks,

    /// <summary>On the customer's page of an order.</summary>
    OrderDetails,

    /// <summary>More items of the menu of the customer's own pages.</summary>
    AccountMenu,

    /// <summary>More items of the owner's menu.</summary>
    OwnerMenu,

    /// <summary>On the owner's page of an order.</summary>
    OwnerOrder,
}
