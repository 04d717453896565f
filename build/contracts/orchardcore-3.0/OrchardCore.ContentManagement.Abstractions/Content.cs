namespace OrchardCore.ContentManagement;

public interface IContent
{
    ContentItem ContentItem { get; }
}

public class ContentElement : IContent
{
    public ContentItem ContentItem { get; set; }
}

public class ContentPart : ContentElement;

public class ContentField : ContentElement;

public class ContentItem : ContentElement
{
    public long Id { get; set; }

    public string ContentItemId { get; set; }

    public string ContentItemVersionId { get; set; }

    public string ContentType { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    public string Owner { get; set; }

    public string Author { get; set; }

    public string DisplayText { get; set; }
}

public record VersionOptions
{
    public static readonly VersionOptions Latest;

    public static readonly VersionOptions Published;

    public static readonly VersionOptions Draft;

    public static readonly VersionOptions DraftRequired;
}

public interface IContentManager
{
    Task<ContentItem> NewAsync(string contentType);

    Task UpdateAsync(ContentItem contentItem);

    Task<bool> CreateAsync(ContentItem contentItem, VersionOptions options = null);

    Task<ContentItem> GetAsync(string contentItemId, VersionOptions options = null);

    Task<ContentItem> GetVersionAsync(string contentItemVersionId);

    Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId);
}

public static class ContentItemExtensions
{
    public static bool TryGet<TPart>(this ContentItem contentItem, out TPart part)
        where TPart : ContentPart => throw null;

    public static TPart GetOrCreate<TPart>(this ContentItem contentItem)
        where TPart : ContentPart, new() => throw null;

    public static ContentItem Alter<TPart>(this ContentItem contentItem, Action<TPart> action)
        where TPart : ContentPart, new() => throw null;
}

public class ContentPartOptionBuilder;
