import { Controller, Delete, Param, UseGuards } from "@nestjs/common";
import { ThrottlerGuard } from "@nestjs/throttler";
import mongoose from "mongoose";
import { AuthGuard } from "./auth.guard";

const User = mongoose.model("User", new mongoose.Schema({ name: String }));

@Controller("a")
@UseGuards(AuthGuard)
export class Guarded {
  @Delete(":id")
  async remove(@Param("id") id: string) {
    await User.deleteOne({ _id: String(id) });
  }
}

@Controller("b")
export class Open {
  @UseGuards(AuthGuard)
  @Delete("a/:id")
  async removeOwn(@Param("id") id: string) {
    await User.deleteOne({ _id: String(id) });
  }
  @UseGuards(ThrottlerGuard) // error[require-authorization]: deletes whatever record
  @Delete("b/:id")
  async remove(@Param("id") id: string) {
    await User.deleteOne({ _id: String(id) });
  }
}
