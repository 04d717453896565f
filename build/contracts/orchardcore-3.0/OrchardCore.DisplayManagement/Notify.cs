using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement.Notify;

public enum NotifyType
{
    Success,
    Information,
    Warning,
    Error,
}

public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);
}
