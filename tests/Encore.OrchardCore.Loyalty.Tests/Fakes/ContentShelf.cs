using OrchardCore.ContentManagement;

namespace Encore.OrchardCore.Loyalty.Tests.Fakes;

/// <summary>Content items by id.</summary>
public sealed class ContentShelf(params IEnumerable<ContentItem> items) : IContentManager
{
    private readonly Dictionary<string, ContentItem> byId = items.ToDictionary(item => item.ContentItemId);

    public Task<ContentItem> GetAsync(string contentItemId, VersionOptions? options = null) => Task.FromResult(byId.GetValueOrDefault(contentItemId)!);

    public Task<ContentItem> GetVersionAsync(string contentItemVersionId) => Task.FromResult(byId.Values.FirstOrDefault(item => item.ContentItemVersionId == contentItemVersionId)!);

    public Task<ContentItem> NewAsync(string contentType) => throw new NotSupportedException();

    public Task UpdateAsync(ContentItem contentItem) => throw new NotSupportedException();

    public Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null) => throw new NotSupportedException();

    public Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId) => throw new NotSupportedException();
}
