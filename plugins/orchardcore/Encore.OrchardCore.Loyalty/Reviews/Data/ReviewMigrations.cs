using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace Encore.OrchardCore.Loyalty.Reviews.Data;

/// <summary>The content type of reviews: a draft waits for moderation, publishing approves it.</summary>
public sealed class ReviewMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private const int IdLength = 26;

    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(ProductReview.Type, Fields);
        await definitions.AlterTypeDefinitionAsync(ProductReview.Type, type => type
            .DisplayedAs("Product Review")
            .WithDescription("A customer's review of a product. Publish it to approve it, unpublish it to withdraw it.")
            .Listable()
            .Draftable()
            .Securable()
            .WithPart(ProductReview.Type));

        await SchemaBuilder.CreateMapIndexTableAsync<ProductReviewIndex>(table => table
            .Column<string>(nameof(ProductReviewIndex.ContentItemId), column => column.WithLength(IdLength))
            .Column<string>(nameof(ProductReviewIndex.ProductId), column => column.WithLength(IdLength))
            .Column<string>(nameof(ProductReviewIndex.Owner), column => column.WithLength(IdLength))
            .Column<bool>(nameof(ProductReviewIndex.Published))
            .Column<bool>(nameof(ProductReviewIndex.Latest))
            .Column<DateTime>(nameof(ProductReviewIndex.CreatedUtc)));
        await SchemaBuilder.AlterIndexTableAsync<ProductReviewIndex>(table => table
            .CreateIndex("IDX_ProductReviewIndex_Product", "DocumentId", nameof(ProductReviewIndex.ProductId), nameof(ProductReviewIndex.Published), nameof(ProductReviewIndex.Latest)));
        return 1;
    }

    private static void Fields(ContentPartDefinitionBuilder part) => part
        .WithField(nameof(ProductReview.Product), field => field
            .OfType(nameof(ContentPickerField))
            .WithDisplayName("Product")
            .WithPosition("0")
            .WithSettings(new ContentPickerFieldSettings { Required = true, DisplayedContentTypes = [ReviewedContent.Type] }))
        .WithField(nameof(ProductReview.Rating), field => field
            .OfType(nameof(NumericField))
            .WithDisplayName("Rating")
            .WithPosition("1")
            .WithSettings(new NumericFieldSettings { Required = true, Minimum = 1, Maximum = 5 }))
        .WithField(nameof(ProductReview.Text), field => field
            .OfType(nameof(TextField))
            .WithDisplayName("Review")
            .WithEditor("TextArea")
            .WithPosition("2")
            .WithSettings(new TextFieldSettings { Required = true }));
}
