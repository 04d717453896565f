using System.Data.Common;

namespace OrchardCore.Data
{
    public interface IDbConnectionAccessor
    {
        DbConnection CreateConnection();
    }
}

namespace OrchardCore.Data.Documents
{
    public interface IDocument
    {
        string Identifier { get; set; }

        bool IsReadOnly { get; set; }
    }

    public class Document : IDocument
    {
        public string Identifier { get; set; }

        public bool IsReadOnly { get; set; }
    }
}
