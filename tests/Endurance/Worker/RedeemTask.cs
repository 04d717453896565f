using Encore.Endurance.Stage;

namespace Encore.Endurance.Worker;

/// <summary>Redeems a reward of 100 points several times for each member, in an order of its own; says how many were served and refused.</summary>
internal static class RedeemTask
{
    public const string Reward = "coupon-5";
    public const int Cost = 100;

    public static async Task RunAsync(Node node, WorkerArguments args)
    {
        var requests = Enumerable.Range(0, args.Number("members"))
            .SelectMany(member => Enumerable.Range(0, args.Number("attempts")).Select(attempt => (Member: member, Id: $"{args.Text("name")}-{member}-{attempt}")))
            .ToArray();
        new Random(args.Number("seed")).Shuffle(requests);
        var (served, refused) = (0, 0);
        foreach (var (member, id) in requests)
        {
            var result = await node.Engine.Redemptions.RedeemAsync(new(node.Member(member), Reward, id, "worker"));
            (served, refused) = result.Voucher is null ? (served, refused + 1) : (served + 1, refused);
            if (result.Voucher is { } voucher)
            {
                WorkerProgram.Say($"code {id} {voucher.Code}");
            }
        }

        WorkerProgram.Say($"served {served}");
        WorkerProgram.Say($"refused {refused}");
    }
}
