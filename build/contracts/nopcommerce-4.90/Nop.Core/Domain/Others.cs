using Nop.Core.Configuration;

namespace Nop.Core.Domain.Cms
{
    public partial class WidgetSettings : ISettings
    {
        public List<string> ActiveWidgetSystemNames { get; set; } = [];
    }
}

namespace Nop.Core.Domain.Configuration
{
    public partial class Setting : BaseEntity
    {
        public string Name { get; set; }

        public string Value { get; set; }
    }
}

namespace Nop.Core.Domain.Directory
{
    public partial class Currency : BaseEntity
    {
        public string CurrencyCode { get; set; }

        public string DisplayLocale { get; set; }
    }

    public partial class CurrencySettings : ISettings
    {
        public int PrimaryStoreCurrencyId { get; set; }
    }
}

namespace Nop.Core.Domain.Gdpr
{
    public partial class CustomerPermanentlyDeleted(int customerId, string email)
    {
        public int CustomerId { get; } = customerId;

        public string Email { get; } = email;
    }
}

namespace Nop.Core.Domain.Localization
{
    public partial class Language : BaseEntity
    {
        public string LanguageCulture { get; set; }
    }
}

namespace Nop.Core.Domain.Logging
{
    public enum LogLevel
    {
        Debug = 10,
        Information = 20,
        Warning = 30,
        Error = 40,
        Fatal = 50,
    }
}

namespace Nop.Core.Domain.Payments
{
    public enum PaymentStatus
    {
        Pending = 10,
        Authorized = 20,
        Paid = 30,
        PartiallyRefunded = 35,
        Refunded = 40,
        Voided = 50,
    }
}

namespace Nop.Core.Domain.ScheduleTasks
{
    public partial class ScheduleTask : BaseEntity
    {
        public string Name { get; set; }

        public int Seconds { get; set; }

        public string Type { get; set; }

        public DateTime? LastEnabledUtc { get; set; }

        public bool Enabled { get; set; }

        public bool StopOnError { get; set; }
    }
}

namespace Nop.Core.Domain.Shipping
{
    public enum ShippingStatus
    {
        ShippingNotRequired = 10,
        NotYetShipped = 20,
        PartiallyShipped = 25,
        Shipped = 30,
        Delivered = 40,
    }

    public partial class Shipment : BaseEntity
    {
        public int OrderId { get; set; }
    }

    public partial class ShipmentSentEvent(Shipment shipment)
    {
        public Shipment Shipment { get; } = shipment;
    }

    public partial class ShipmentDeliveredEvent(Shipment shipment)
    {
        public Shipment Shipment { get; } = shipment;
    }
}

namespace Nop.Core.Domain.Stores
{
    public partial class Store : BaseEntity
    {
        public string Name { get; set; }
    }
}
