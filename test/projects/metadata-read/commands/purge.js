module.exports = {
  name: "purge",
  adminOnly: true,
  async execute(message, args) {
    await message.channel.bulkDelete(Number(args[0]));
  },
};
