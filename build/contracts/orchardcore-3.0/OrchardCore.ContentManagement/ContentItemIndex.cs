using YesSql.Indexes;

namespace OrchardCore.ContentManagement.Records;

public class ContentItemIndex : MapIndex
{
    public long DocumentId { get; set; }

    public string ContentItemId { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public string ContentType { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    public string Owner { get; set; }
}
