using Autofac;
using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Model.Engine;

/// <summary>Lets the next commit go wrong, in the ways in which commits do.</summary>
internal sealed class Faults : Module
{
    public Fault Next { get; set; }

    protected override void Load(ContainerBuilder builder) => builder.RegisterDecorator<ILedgerStore>((_, _, inner) => new FaultyLedger(inner, this));
}
