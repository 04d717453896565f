namespace OrchardCore.ContentManagement.Handlers;

public class ContentContextBase
{
    protected ContentContextBase(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; }
}

public class CreateContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class UpdateContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class PublishContentContext(ContentItem contentItem, ContentItem previousContentItem) : ContentContextBase(contentItem)
{
    public ContentItem PreviousItem { get; set; } = previousContentItem;
}

public class RemoveContentContext(ContentItem contentItem, bool noActiveVersionLeft = false) : ContentContextBase(contentItem)
{
    public bool NoActiveVersionLeft { get; } = noActiveVersionLeft;
}

// Implemented by deriving from the base class only.
public interface IContentHandler;

public abstract class ContentHandlerBase : IContentHandler
{
    public virtual Task CreatedAsync(CreateContentContext context) => throw null;

    public virtual Task UpdatedAsync(UpdateContentContext context) => throw null;

    public virtual Task PublishedAsync(PublishContentContext context) => throw null;

    public virtual Task UnpublishedAsync(PublishContentContext context) => throw null;

    public virtual Task RemovedAsync(RemoveContentContext context) => throw null;
}
