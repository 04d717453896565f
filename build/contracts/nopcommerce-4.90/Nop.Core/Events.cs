namespace Nop.Core.Events;

public partial class EntityDeletedEvent<T>(T entity)
    where T : BaseEntity
{
    public T Entity { get; } = entity;
}

public partial class EntityUpdatedEvent<T>(T entity)
    where T : BaseEntity
{
    public T Entity { get; } = entity;
}
