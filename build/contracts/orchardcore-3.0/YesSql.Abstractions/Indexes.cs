namespace YesSql
{
    public class Document
    {
    }
}

namespace YesSql.Indexes
{
    public interface IIndex
    {
        long Id { get; set; }

        void AddDocument(Document document);

        void RemoveDocument(Document document);

        IEnumerable<Document> GetAddedDocuments();

        IEnumerable<Document> GetRemovedDocuments();
    }

    public abstract class MapIndex : IIndex
    {
        public long Id { get; set; }

        void IIndex.AddDocument(Document document) => throw null;

        void IIndex.RemoveDocument(Document document) => throw null;

        IEnumerable<Document> IIndex.GetAddedDocuments() => throw null;

        IEnumerable<Document> IIndex.GetRemovedDocuments() => throw null;
    }

    public interface IIndexProvider
    {
    }

    public abstract class IndexProvider<T> : IIndexProvider
    {
        public abstract void Describe(DescribeContext<T> context);
    }

    public class DescribeContext<T>
    {
        public IMapFor<T, TIndex> For<TIndex>()
            where TIndex : IIndex => throw null;
    }

    public interface IMapFor<out T, TIndex>
        where TIndex : IIndex
    {
        IGroupFor<TIndex> Map(Func<T, TIndex> map);

        IMapFor<T, TIndex> When(Func<T, bool> predicate);
    }

    public interface IGroupFor<TIndex>
        where TIndex : IIndex
    {
    }
}
