using Microsoft.AspNetCore.Html;

namespace Encore.DemoStore.Hosting;

/// <summary>Fills slots of the shop's pages. All registered ones are asked, in their order.</summary>
public interface ISlotContent
{
    /// <summary>Null where it has nothing to say.</summary>
    ValueTask<IHtmlContent?> Render(Slot slot, SlotContext context);
}
